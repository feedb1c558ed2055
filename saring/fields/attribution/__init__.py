"""Who wrote an article, and whose text it is: persons, agencies, datelines, credits."""
