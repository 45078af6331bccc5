"""Find claims by learned tagging: which words are cues, and what each cue's content and source are."""
