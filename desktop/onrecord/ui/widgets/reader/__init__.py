"""The widget that shows an article with every attributed claim marked: view.Reader."""
