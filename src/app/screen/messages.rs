//! What is said to the person beside the page: it stays until they have read it.

use leptos::prelude::*;

use super::Screen;
use crate::app::route::Page;

/// Something said to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Running number.
    pub number: usize,
    /// Whether something was done or went wrong.
    pub kind: MessageKind,
    /// What happened and what to do.
    pub text: String,
    /// Where more is told, and what the link is called.
    pub link: Option<(Page, &'static str)>,
}

/// Whether something was done or went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    /// Done.
    Done,
    /// Went wrong.
    Error,
}

impl Screen {
    /// What was said and not yet closed, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.messages.get()
    }

    /// Says that something was done. It takes the place of what was said to be done before.
    pub fn say_done(&self, text: String) {
        self.messages.update(|messages| messages.retain(|message| message.kind == MessageKind::Error));
        self.say(MessageKind::Done, text, None);
    }

    /// Says that something went wrong. The same words are not said twice at a time.
    pub fn say_error(&self, text: String) {
        self.say_error_with(text, None);
    }

    /// As [`Self::say_error`], with a link to where more is told.
    pub(crate) fn say_error_with(&self, text: String, link: Option<(Page, &'static str)>) {
        let said = self.messages.with_untracked(|messages| messages.iter().any(|message| message.text == text));
        if !said {
            self.say(MessageKind::Error, text, link);
        }
    }

    /// Takes back that something went wrong, because it has been done since.
    pub(crate) fn no_longer_say(&self, text: &str) {
        if self.messages.with_untracked(|messages| messages.iter().any(|message| message.text == text)) {
            self.messages.update(|messages| messages.retain(|message| message.text != text));
        }
    }

    /// Takes a message off the screen.
    pub fn close_message(&self, number: usize) {
        self.messages.update(|messages| messages.retain(|message| message.number != number));
    }

    fn say(&self, kind: MessageKind, text: String, link: Option<(Page, &'static str)>) {
        // A number is never used twice, or what is said next would be taken for what was said before.
        let number = self.last_message.get_value() + 1;
        self.last_message.set_value(number);
        self.messages.update(|messages| messages.push(Message { number, kind, text, link }));
    }
}
