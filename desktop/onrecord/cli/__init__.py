"""The command line: the services of the window, headless."""
