"""What exists: the words of the house, one table each."""

from .captions import CaptionTrack, TranscriptCue
from .collection import CollectionItem, CollectionPage, CollectionsPage
from .congress import CongressesPage, CongressPage, SessionPage
from .import_run import ImportChange, ImportLease, ImportProblem, ImportRun
from .import_source import ImportSource
from .imports import ImportItem
from .media_job import MediaFile, MediaJob
from .person import Appearance, Person
from .pushed import PushedNotice, PushSubscription
from .recording import Chapter, Recording, Slide
from .talk import Keyword, Talk
from .topic import TopicCode, TopicPage, TopicsPage, TopicTerm
from .webinar import WebinarPage, WebinarsPage
from .worker import Worker

__all__ = [
    "Appearance",
    "CaptionTrack",
    "Chapter",
    "CollectionItem",
    "CollectionPage",
    "CollectionsPage",
    "CongressPage",
    "CongressesPage",
    "ImportChange",
    "ImportItem",
    "ImportLease",
    "ImportProblem",
    "ImportRun",
    "ImportSource",
    "Keyword",
    "MediaFile",
    "MediaJob",
    "Person",
    "PushSubscription",
    "PushedNotice",
    "Recording",
    "SessionPage",
    "Slide",
    "Talk",
    "TopicCode",
    "TopicPage",
    "TopicTerm",
    "TopicsPage",
    "TranscriptCue",
    "WebinarPage",
    "WebinarsPage",
    "Worker",
]
