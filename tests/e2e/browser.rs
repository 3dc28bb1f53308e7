//! A browser as a person meets it: things are found by their role and name, and waited for, never by markup.

use crate::engines::{Engine, Session, is_about_network};
use crate::wire::Wire;
use http::Method;
use serde_json::{Value, json};
use std::any::Any;
use std::collections::BTreeMap;
use std::error::Error;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use std::time::Duration;
use std::{fs, thread};
use thirtyfour::Key;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::extensions::query::{ElementPollerWithTimeout, IntoElementPoller};
use thirtyfour::prelude::*;

/// A file: its name and what is in it.
pub type File = (String, Vec<u8>);

/// What a journey or a step of it comes to.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How long something may be in the way of a click.
const PATIENCE_FOR_CLICKS: Duration = Duration::from_secs(5);

const INTERVAL: Duration = Duration::from_millis(50);

/// Finds the visible elements whose role may be the wanted one and whose name may be; see the file.
const CANDIDATES: &str = include_str!("candidates.js");

/// Tells what is wrong with where the focus is.
const FOCUS: &str = include_str!("focus.js");

/// Tells what is cut off or sticks out.
const LAYOUT: &str = include_str!("layout.js");

static JOURNEYS: AtomicU32 = AtomicU32::new(0);

/// How the browser is set up before a journey.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// The engine.
    pub engine: Engine,
    /// The language that the browser asks for.
    pub language: &'static str,
    /// The size of the window.
    pub size: (u32, u32),
    /// The size of text that the browser is set to, in pixels.
    pub text: u32,
    /// How long to wait for something before calling it broken.
    pub patience: Duration,
    /// The variable that tells where the app is served.
    pub served: &'static str,
}

impl From<Engine> for Setup {
    fn from(engine: Engine) -> Self {
        // The patience is generous, for slow machines.
        Self {
            engine,
            language: "vi",
            size: (1280, 900),
            text: 16,
            patience: Duration::from_secs(20),
            served: "MUCTIEU_URL",
        }
    }
}

impl Setup {
    /// The build of the app that also has the pages of the benchmarks.
    pub fn with_workbench(engine: Engine) -> Self {
        Self { served: "MUCTIEU_BENCH_URL", ..engine.into() }
    }
}

/// A browser with a profile of its own, which has opened the app.
pub struct Browser {
    session: Session,
    wire: Wire,
    folder: Folder,
    setup: Setup,
    /// Where the app is.
    home: String,
    /// What pages have written to the consoles of sessions that are over.
    errors: Vec<String>,
    /// Parts of messages of the console that the journey has brought about itself.
    forgiven: Vec<&'static str>,
    /// Whether the network was taken away.
    unplugged: bool,
}

/// Where the browser keeps its profile and its files; it goes when the journey is over.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed now goes with Cargo's other results.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Something on the page.
#[derive(Clone, Debug)]
pub struct Thing(WebElement);

/// Takes the steps in a fresh browser. Fails too when the page has written an error to the console.
///
/// # Errors
/// When a step fails, with a screenshot beside Cargo's other results.
pub async fn journey(setup: impl Into<Setup>, steps: impl AsyncFnOnce(&mut Browser) -> Outcome) -> Outcome {
    let mut browser = Browser::open(setup.into()).await?;
    let outcome = caught(steps(&mut browser)).await;
    if !matches!(outcome, Ok(Ok(()))) {
        browser.take_screenshot().await;
    }
    let errors = browser.close().await?;
    match outcome {
        Ok(Ok(())) if errors.is_empty() => Ok(()),
        // Errors in the console are faults, even when the page looks right: a panic, or something the policy blocked.
        Ok(Ok(())) => Err(errors.join("\n").into()),
        Ok(Err(error)) => Err(error),
        Err(panic) => resume_unwind(panic),
    }
}

/// Runs the future, and stops a panic on its way so that the browser can be closed first.
async fn caught<T>(steps: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut steps = Box::pin(steps);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| steps.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

impl Browser {
    async fn open(setup: Setup) -> Outcome<Self> {
        let number = JOURNEYS.fetch_add(1, Ordering::Relaxed);
        let name = format!("journey-{}-{number}", std::process::id());
        let folder = Folder(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        fs::create_dir_all(folder.0.join("downloads"))?;
        fs::create_dir_all(folder.0.join("uploads"))?;
        let wire = Wire::lay(setup.served).await?;
        let session = Session::start(&setup, &folder.0).await?;
        let home = wire.address();
        let (errors, forgiven) = (Vec::new(), Vec::new());
        let browser = Self { session, wire, folder, setup, home, errors, forgiven, unplugged: false };
        browser.go_to("").await?;
        Ok(browser)
    }

    /// Closes the browser, and tells what pages have written to the console.
    async fn close(mut self) -> Outcome<Vec<String>> {
        self.end_session().await?;
        self.errors.retain(|error| !self.forgiven.iter().any(|part| error.contains(part)));
        Ok(self.errors)
    }

    async fn end_session(&mut self) -> Outcome {
        let errors = self.session.end().await?;
        // Without a network the page has done nothing wrong when the browser complains about that.
        let unplugged = self.unplugged;
        self.errors.extend(errors.into_iter().filter(|error| !(unplugged && is_about_network(error))));
        Ok(())
    }

    /// Closes the browser and opens it again with the same profile, as on the next day.
    pub async fn restart(&mut self) -> Outcome {
        // The profile can be used by one browser at a time.
        self.end_session().await?;
        self.session = Session::start(&self.setup, &self.folder.0).await?;
        self.go_to("").await
    }

    /// Kills the browser, which has no time for anything, and opens it again with the same profile.
    pub async fn kill_and_restart(&mut self) -> Outcome {
        self.session.kill()?;
        self.session = Session::start(&self.setup, &self.folder.0).await?;
        self.go_to("").await
    }

    /// Everything else that the driver can do.
    pub fn driver(&self) -> &WebDriver {
        self.session.driver()
    }

    /// Takes the network away.
    pub async fn unplug(&mut self) {
        self.unplugged = true;
        self.wire.cut().await;
    }

    /// Leads the line to another server of the app, host and port, and opens the app there.
    pub async fn lead_to(&mut self, server: &str) -> Outcome {
        self.wire.lead_to(server).await?;
        self.go_to("").await
    }

    /// Opens the app from a file on the disk.
    pub async fn open_file(&mut self, file: &Path) -> Outcome {
        self.home = format!("file://{}", file.display().to_string().replace(' ', "%20"));
        // A page that differs only in what follows the `#` is not opened anew.
        self.driver().goto("about:blank").await?;
        self.go_to("").await
    }

    /// The path at which the app lies on its server.
    pub fn path(&self) -> &str {
        self.wire.path()
    }

    /// A folder of this journey's own.
    pub fn own_folder(&self, name: &str) -> PathBuf {
        self.folder.0.join(name)
    }

    /// Does not take messages of the console for faults in which this stands.
    pub fn forgive(&mut self, part: &'static str) {
        self.forgiven.push(part);
    }

    /// Asks something of Chromium's developer tools.
    pub async fn developer_tools(&self, method: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.driver().cdp().send_raw(method, parameters).await?)
    }

    /// Opens an address of the app, such as `#/indicators`.
    pub async fn go_to(&self, address: &str) -> Outcome {
        self.driver().goto(format!("{}{address}", self.home)).await?;
        Ok(())
    }

    /// Goes to another page of the app, such as `#/indicators`, as a link within it does, and waits until it is shown.
    pub async fn visit(&self, page: &str) -> Outcome {
        let script = "const [page, done] = arguments;
            const shown = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
            if (location.hash === page) { shown(); return; }
            addEventListener('hashchange', shown, { once: true });
            location.hash = page;";
        self.driver().execute_async(script, vec![json!(page)]).await?;
        let shown =
            "return document.querySelector('main h1') !== null && document.querySelector('main[aria-busy]') === null";
        self.until(&format!("{page} to be shown"), async || {
            Ok((self.run(shown, Vec::new()).await? == json!(true)).then_some(()))
        })
        .await
    }

    /// Opens the page again, as a person does: some drivers would go past what the browser keeps.
    pub async fn reload(&self) -> Outcome {
        self.run("window.left = true; setTimeout(() => location.reload())", vec![]).await?;
        let opened = "return window.left !== true && document.readyState === 'complete'";
        // While the page goes, it does not answer.
        self.until("the page to open again", async || {
            Ok(self.run(opened, vec![]).await.is_ok_and(|answer| answer == json!(true)).then_some(()))
        })
        .await
    }

    /// The part of the address that tells the page: after the `#`.
    pub async fn route(&self) -> Outcome<String> {
        Ok(self.driver().current_url().await?.fragment().unwrap_or_default().to_string())
    }

    /// The one visible thing with this role and, unless it is empty, exactly this name; waits for it.
    pub async fn find(&self, role: &str, name: &str) -> Outcome<Thing> {
        self.find_in(None, role, name).await
    }

    /// The one such thing within another.
    pub async fn find_within(&self, place: &Thing, role: &str, name: &str) -> Outcome<Thing> {
        self.find_in(Some(place), role, name).await
    }

    /// All visible things with this role, now.
    pub async fn all(&self, role: &str) -> Outcome<Vec<Thing>> {
        self.candidates(None, role, "").await
    }

    /// Waits until nothing visible has this role and name.
    pub async fn gone(&self, role: &str, name: &str) -> Outcome {
        let what = format!("the {role} “{name}” to go");
        self.until(&what, async || Ok(self.named(None, role, name).await?.is_empty().then_some(()))).await
    }

    /// Waits until the page shows the text.
    pub async fn sees(&self, text: &str) -> Outcome {
        let script = "return document.body.innerText.normalize().replace(/\\s+/g, ' ').includes(arguments[0])";
        let what = format!("“{text}” to be shown");
        self.until(&what, async || Ok((self.run(script, vec![json!(text)]).await? == json!(true)).then_some(()))).await
    }

    /// Presses a key, possibly with others held, by the names that browsers give them: `Control+Shift+z`, `ArrowDown`.
    pub async fn press(&self, keys: &str) -> Outcome {
        let mut held: Vec<&str> = keys.split('+').collect();
        // The plus itself, alone or with others held, ends in an empty word.
        let last = held.pop().filter(|key| !key.is_empty()).unwrap_or("+");
        let held = held.into_iter().filter(|key| !key.is_empty()).map(key).collect::<Outcome<Vec<_>>>()?;
        let mut actions = self.driver().action_chain();
        for &key in &held {
            actions = actions.key_down(key);
        }
        actions = actions.key_down(key(last)?).key_up(key(last)?);
        for &key in held.iter().rev() {
            actions = actions.key_up(key);
        }
        Ok(actions.perform().await?)
    }

    /// Types the text wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Outcome {
        Ok(self.driver().action_chain().send_keys(text).perform().await?)
    }

    /// Chooses the entry of the focused list that begins so, with the arrow keys. Typing its beginning would do as well,
    /// but for how long a browser waits for the next letter, which it decides by itself.
    pub async fn choose(&self, entry: &str) -> Outcome {
        let script = "const { options, selectedIndex } = document.activeElement;
            return [...options].findIndex((option) => option.text.normalize().startsWith(arguments[0])) - selectedIndex";
        let steps = self.run(script, vec![json!(entry)]).await?.as_i64().ok_or("no list has the focus")?;
        let key = if steps < 0 { "ArrowUp" } else { "ArrowDown" };
        for _ in 0..steps.abs() {
            self.press(key).await?;
        }
        match self.run(script, vec![json!(entry)]).await?.as_i64() {
            Some(0) => Ok(()),
            _ => Err(format!("the arrow keys do not lead to “{entry}”").into()),
        }
    }

    /// The thing that has the focus.
    pub async fn focused(&self) -> Outcome<Thing> {
        Ok(Thing(self.driver().active_element().await?))
    }

    /// Waits until something whose name begins like this has the focus.
    pub async fn focus_reaches(&self, name: &str) -> Outcome<Thing> {
        let what = format!("the focus to reach “{name}”");
        self.until(&what, async || {
            let focused = self.focused().await?;
            Ok(focused.name().await?.starts_with(name).then_some(focused))
        })
        .await
    }

    /// Chooses a file of this name and content in the file input with this name, which may be hidden behind a button.
    pub async fn upload(&self, input: &str, file: &str, content: &[u8]) -> Outcome {
        self.upload_all(input, &[(file.to_owned(), content.to_vec())]).await
    }

    /// As [`Self::upload`], with many files at once.
    pub async fn upload_all(&self, input: &str, files: &[File]) -> Outcome {
        let mut paths = Vec::new();
        for (file, content) in files {
            let path = self.folder.0.join("uploads").join(file);
            fs::write(&path, content)?;
            paths.push(path.display().to_string());
        }
        let what = format!("the file input “{input}”");
        let script = "return [...document.querySelectorAll('input[type=file]')].filter((input) =>
            [input.ariaLabel, ...[...input.labels].map((label) => label.textContent)]
                .some((name) => name?.normalize().replace(/\\s+/g, ' ').trim() === arguments[0]))";
        let found = self
            .until(&what, async || {
                let mut found = self.driver().execute(script, vec![json!(input)]).await?.elements()?;
                Ok(found.pop().filter(|_| found.is_empty()))
            })
            .await?;
        Ok(found.send_keys(paths.join("\n")).await?)
    }

    /// Waits for a download of this name, and takes its content away.
    pub async fn downloaded(&self, file: &str) -> Outcome<Vec<u8>> {
        let path = self.folder.0.join("downloads").join(file);
        let what = format!("the download {file}");
        let content = self.until(&what, async || Ok(complete(&path))).await?;
        fs::remove_file(&path)?;
        Ok(content)
    }

    /// Waits for a download whose name ends so, and takes its content away.
    pub async fn downloaded_ending(&self, ending: &str) -> Outcome<Vec<u8>> {
        let folder = self.folder.0.join("downloads");
        let what = format!("a download that ends in {ending}");
        let (path, content) = self
            .until(&what, async || {
                let files = fs::read_dir(&folder)?.flatten().map(|file| file.path());
                let mut wanted = files.filter(|path| path.to_string_lossy().ends_with(ending));
                Ok(wanted.find_map(|path| complete(&path).map(|content| (path, content))))
            })
            .await?;
        fs::remove_file(&path)?;
        Ok(content)
    }

    /// All that the app keeps in local storage.
    pub async fn stored(&self) -> Outcome<BTreeMap<String, String>> {
        let entries = self.run("return { ...localStorage }", Vec::new()).await?;
        Ok(serde_json::from_value(entries)?)
    }

    /// Runs a script in the page, with what it is given as `arguments`, and returns what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver().execute(script, arguments).await?.json().clone())
    }

    /// What is wrong with where the focus is, in words: nowhere, or behind something else.
    pub async fn focus_fault(&self) -> Outcome<Option<String>> {
        Ok(serde_json::from_value(self.run(FOCUS, Vec::new()).await?)?)
    }

    /// Waits until something has the focus and can be seen, as after every action.
    pub async fn focus_is_seen(&self) -> Outcome {
        let mut fault = None;
        let seen = self
            .until("the focus to be seen", async || {
                fault = self.focus_fault().await?;
                Ok(fault.is_none().then_some(()))
            })
            .await;
        seen.map_err(|error| fault.map_or(error, Into::into))
    }

    /// What is cut off or sticks out of the page as it is now, one line each.
    pub async fn layout_faults(&self) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.run(LAYOUT, Vec::new()).await?)?)
    }

    /// What the accessibility checker finds wrong on the page as it is now, one line each.
    pub async fn accessibility_faults(&self) -> Outcome<Vec<String>> {
        let checker =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js"))?;
        if self.run("return typeof axe === 'undefined'", Vec::new()).await? == json!(true) {
            self.driver().execute(checker, Vec::new()).await?;
        }
        let script = "const done = arguments[0];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const rules = { 'target-size': { enabled: true } };
            axe.run({ runOnly: tags, rules, resultTypes: ['violations'], preload: false }).then(
                ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
                    nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`))),
                (error) => done([String(error)]))";
        Ok(self.driver().execute_async(script, Vec::new()).await?.convert()?)
    }

    /// Asks again and again until there is an answer.
    pub async fn until<T>(&self, what: &str, ask: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        self.until_within(self.setup.patience, what, ask).await
    }

    /// As [`Self::until`], for what takes longer than a page should.
    pub async fn until_within<T>(
        &self,
        time: Duration,
        what: &str,
        mut ask: impl AsyncFnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let mut patience = ElementPollerWithTimeout::new(time, INTERVAL).start();
        loop {
            match ask().await {
                Ok(Some(answer)) => return Ok(answer),
                // The page may redraw between two questions about the same element; the next round sees it as it is.
                Ok(None) => {}
                Err(error) if is_stale(error.as_ref()) => {}
                Err(error) => return Err(error),
            }
            if !patience.tick().await {
                return Err(format!("waited {time:?} for {what}, in vain").into());
            }
        }
    }

    async fn find_in(&self, place: Option<&Thing>, role: &str, name: &str) -> Outcome<Thing> {
        let mut last = 0;
        let found = self
            .until("it", async || {
                let mut found = self.named(place, role, name).await?;
                last = found.len();
                Ok(if last == 1 { found.pop() } else { None })
            })
            .await;
        match found {
            Ok(thing) => Ok(thing),
            Err(error) => {
                let mut there = Vec::new();
                for thing in self.candidates(place, role, "").await? {
                    there.push(format!("“{}”", thing.name().await?));
                }
                let there = if there.is_empty() { "none".into() } else { there.join(", ") };
                Err(format!("{last} found of {role} “{name}”, not one ({error}); there, of this role: {there}").into())
            }
        }
    }

    /// Those of the candidates that the browser itself gives this role and name.
    async fn named(&self, place: Option<&Thing>, role: &str, name: &str) -> Outcome<Vec<Thing>> {
        let mut found = Vec::new();
        for thing in self.candidates(place, role, name).await? {
            if (name.is_empty() || thing.name().await? == name) && thing.role().await? == role {
                found.push(thing);
            }
        }
        Ok(found)
    }

    async fn candidates(&self, place: Option<&Thing>, role: &str, name: &str) -> Outcome<Vec<Thing>> {
        let place = place.map_or(Ok(Value::Null), |thing| thing.0.to_json())?;
        let found = self.driver().execute(CANDIDATES, vec![place, json!(role), json!(name)]).await?;
        Ok(found.elements()?.into_iter().map(Thing).collect())
    }

    /// A picture of what went wrong, named after the test, for the person who reads its message.
    async fn take_screenshot(&self) {
        let current = thread::current();
        let name = current.name().unwrap_or("journey").replace("::", "-");
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        match self.driver().screenshot(&path).await {
            Ok(()) => println!("what the browser showed: {}", path.display()),
            Err(error) => println!("no screenshot could be taken: {error}"),
        }
    }
}

impl Thing {
    /// Clicks it, when it can be clicked. What is out of the window or behind a bar is scrolled to first, as a person
    /// would: drivers scroll too, but one of them does not wait for the end of that, and clicks beside it.
    pub async fn click(&self) -> Outcome {
        use thirtyfour::error::WebDriverErrorInner::{ElementClickIntercepted, ElementNotInteractable};
        let scroll = "const [thing, hidden, done] = arguments;
            const { top, bottom } = thing.getBoundingClientRect();
            if (hidden || top < 0 || bottom > innerHeight) thing.scrollIntoView({ block: 'center', behavior: 'instant' });
            requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        let mut patience = ElementPollerWithTimeout::new(PATIENCE_FOR_CLICKS, INTERVAL).start();
        let mut is_hidden = false;
        loop {
            self.0.handle().execute_async(scroll, vec![self.0.to_json()?, json!(is_hidden)]).await?;
            match self.0.click_when_ready().await {
                Err(error)
                    if matches!(error.as_inner(), ElementClickIntercepted(_) | ElementNotInteractable(_))
                        && patience.tick().await =>
                {
                    is_hidden = true;
                }
                outcome => return Ok(outcome?),
            }
        }
    }

    /// Replaces what is written in it.
    pub async fn fill(&self, text: &str) -> Outcome {
        self.0.clear().await?;
        Ok(self.0.send_keys(text).await?)
    }

    /// The text that it shows.
    pub async fn text(&self) -> Outcome<String> {
        Ok(self.0.text().await?)
    }

    /// What is written in it.
    pub async fn value(&self) -> Outcome<String> {
        Ok(self.0.value().await?.unwrap_or_default())
    }

    /// An attribute of it, such as `aria-expanded`.
    pub async fn attribute(&self, name: &str) -> Outcome<Option<String>> {
        Ok(self.0.attr(name).await?)
    }

    /// Its name, as the browser tells it to assistive technology.
    pub async fn name(&self) -> Outcome<String> {
        // Blanks at the ends are not spoken; some versions leave those of a label in.
        Ok(self.computed("label").await?.trim().to_owned())
    }

    /// Its role, likewise.
    pub async fn role(&self) -> Outcome<String> {
        // A field for a password has no role by the standard: engines call it as they like.
        if self.attribute("type").await?.as_deref() == Some("password") {
            return Ok("textbox".into());
        }
        // Two words for one role; the older one is what people write.
        Ok(self.computed("role").await?.replace("image", "img"))
    }

    /// Everything else that can be done with it.
    pub fn element(&self) -> &WebElement {
        &self.0
    }

    async fn computed(&self, what: &'static str) -> Outcome<String> {
        let question = Computed { element: self.0.element_id().to_string(), what };
        let answer = self.0.handle().cmd(Command::ExtensionCommand(Box::new(question))).await?;
        Ok(answer.value::<Option<String>>()?.unwrap_or_default())
    }
}

/// The driver's questions about roles and names, which thirtyfour has no words for.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computed{}", self.element, self.what).into()
    }
}

/// The content of a download, once it is complete: browsers hold its name with an empty file until then.
fn complete(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok().filter(|content| !content.is_empty())
}

fn is_stale(error: &(dyn Error + 'static)) -> bool {
    use thirtyfour::error::WebDriverErrorInner::{NoSuchElement, StaleElementReference};
    let inner = error.downcast_ref::<WebDriverError>().map(WebDriverError::as_inner);
    matches!(inner, Some(StaleElementReference(_) | NoSuchElement(_)))
}

fn key(name: &str) -> Outcome<char> {
    let key = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "F2" => Key::F2,
        other => {
            let mut letters = other.chars();
            return match (letters.next(), letters.next()) {
                (Some(letter), None) => Ok(letter),
                _ => Err(format!("there is no key {other}").into()),
            };
        }
    };
    Ok(key.value())
}
