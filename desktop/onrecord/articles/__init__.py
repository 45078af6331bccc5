"""Files become articles: clean text, blocks and what the file says about itself."""
