"""What holds now, by columns in memory, for a server that many ask at once: what a database goes through row by row takes milliseconds here.

Needs numpy (in the extra `serve`). Everything answers as the questions to the database do, which stay for whoever asks once, and for the past.
"""
