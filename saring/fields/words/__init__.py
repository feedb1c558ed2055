"""The vocabulary of the fields, by language: data only. Adding a language begins here."""
