"""The pages, one module for each group; `pipeline.review.PAGES` lists their routers.

A function of a page parses, calls one function over a `Visit`, renders; nothing else.
"""
