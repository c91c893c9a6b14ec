"""Drawing → PDF: pages by ReportLab, glyphs exactly as typeset, finished by pikepdf."""
