from hedgerow.inbox.forms.letters import ReplyForm, WriteForm
from hedgerow.inbox.forms.mailboxes import MailboxForm
from hedgerow.inbox.forms.words import SignatureForm, SnippetForm

__all__ = ["MailboxForm", "ReplyForm", "SignatureForm", "SnippetForm", "WriteForm"]
