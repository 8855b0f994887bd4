"""Arabic and English as text: strings in, values out."""
