"""Addresses of the inbox; below `/w/<slug>/` they work inside that workspace."""

from django.urls import path

from hedgerow.inbox.views import aside, beside, conversations, files, letters, mailboxes, strangers, words

app_name = "inbox"
urlpatterns = [
    path("inbox/", conversations.inbox, name="inbox"),
    path("inbox/new/", letters.new, name="new"),
    path("inbox/<uuid:conversation_id>/", conversations.conversation, name="conversation"),
    path("inbox/<uuid:conversation_id>/assignment/", beside.create_assignment, name="assignment"),
    path("inbox/<uuid:conversation_id>/state/", beside.create_state, name="state"),
    path("inbox/<uuid:conversation_id>/notes/", beside.create_note, name="notes"),
    path("inbox/<uuid:conversation_id>/presence/", beside.create_presence, name="presence"),
    path("inbox/<uuid:conversation_id>/unread/", beside.create_unread, name="unread"),
    path("inbox/<uuid:conversation_id>/removal/", beside.delete_conversation, name="delete_conversation"),
    path("inbox/<uuid:conversation_id>/letters/", letters.create_letter, name="letters"),
    path("inbox/<uuid:conversation_id>/strangers/", strangers.create_tie, name="tie"),
    path("inbox/<uuid:conversation_id>/strangers/silence/", strangers.create_silence, name="silence"),
    path("inbox/letters/<uuid:letter_id>/return/", letters.create_return, name="take_back"),
    path("inbox/letters/<uuid:letter_id>/another-try/", letters.create_try, name="try_again"),
    path("inbox/letters/<uuid:letter_id>/arrival/", letters.create_arrival, name="arrived"),
    path("inbox/letters/<uuid:letter_id>/removal/", letters.delete_draft, name="discard"),
    path("inbox/letters/<uuid:letter_id>/file/", files.raw, name="raw"),
    path("inbox/attachments/<uuid:attachment_id>/", files.attachment, name="attachment"),
    path("inbox/attachments/<uuid:attachment_id>/removal/", files.delete_attachment, name="delete_attachment"),
    path("settings/mailboxes/", mailboxes.mailboxes, name="mailboxes"),
    path("settings/mailboxes/new/", mailboxes.new, name="new_mailbox"),
    path("settings/mailboxes/<uuid:mailbox_id>/", mailboxes.mailbox, name="mailbox"),
    path("settings/mailboxes/<uuid:mailbox_id>/folders/", mailboxes.folders, name="folders"),
    path("settings/mailboxes/<uuid:mailbox_id>/pause/", mailboxes.create_pause, name="pause"),
    path("settings/mailboxes/<uuid:mailbox_id>/removal/", mailboxes.delete_mailbox, name="delete_mailbox"),
    path("settings/mailboxes/aside/<uuid:letter_id>/file/", aside.raw, name="aside_file"),
    path("settings/mailboxes/aside/<uuid:letter_id>/another-try/", aside.create_try, name="try_aside"),
    path("settings/mailboxes/aside/<uuid:letter_id>/removal/", aside.delete_aside, name="drop_aside"),
    path("settings/mailboxes/signature/", words.create_signature, name="signature"),
    path("settings/mailboxes/snippets/", words.create_snippet, name="snippets"),
    path("settings/mailboxes/snippets/<uuid:snippet_id>/", words.snippet, name="snippet"),
    path("settings/mailboxes/snippets/<uuid:snippet_id>/removal/", words.delete_snippet, name="delete_snippet"),
]
