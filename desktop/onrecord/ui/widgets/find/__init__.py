"""The find bar, the same one in every view of text: bar.FindBar, finding.Finding."""
