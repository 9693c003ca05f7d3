"""Bytes to articles: files found, decoded strictly, laid out, and joined with what an editor says about them."""

from timeline.sources.articles import (
    LoadedArticle,
    article_from_bytes,
    article_id,
    document_from_text,
    document_of,
    load_article,
)
from timeline.sources.finding import MANIFEST_NAME, find_articles
from timeline.sources.language import detect_language
from timeline.sources.layout import Layout, lay_out
from timeline.sources.manifest import Manifest, ManifestEntry, load_manifest, ruling_id
from timeline.sources.offering import Offering, kind_of, measure, shown_as
from timeline.sources.offers import Offer, Remark
from timeline.sources.rejected import Rejected, shown

__all__ = [
    "MANIFEST_NAME",
    "Layout",
    "LoadedArticle",
    "Manifest",
    "ManifestEntry",
    "Offer",
    "Offering",
    "Rejected",
    "Remark",
    "article_from_bytes",
    "article_id",
    "detect_language",
    "document_from_text",
    "document_of",
    "find_articles",
    "kind_of",
    "lay_out",
    "load_article",
    "load_manifest",
    "measure",
    "ruling_id",
    "shown",
    "shown_as",
]
