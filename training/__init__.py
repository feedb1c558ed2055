"""How the model is made: labels from gold by alignment, fitting, export. Not shipped."""
