"""Finds claims in languages without a model: by their words, their quotation marks, and rules."""
