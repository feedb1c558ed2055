"""Steps of others' pipelines that read pages with saring: datatrove, Ray Data, Spark, Scrapy.

Each module is for one library and needs it only when it is used. Wherever rows come in, a page is found under the names that
`saring.read_captures` knows from Parquet; wherever rows go out, there is one for each that came in, and its `verdict` says what the
page is.
"""
