//! A copy of the built app with a server of its own: a journey may change it, as a new version on the server would.

use crate::browser::Outcome;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// Where the app was built.
pub const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/dist");

/// Digits of a digest in the worker's list of files.
const DIGITS: usize = 16;

/// A copy of the app, served. It goes with this value.
pub struct Copy {
    folder: PathBuf,
    server: String,
    serving: JoinHandle<()>,
}

impl Copy {
    /// Copies the app into the folder and serves it below a path.
    ///
    /// # Errors
    /// When there is nothing built, or no port is free.
    pub async fn serve(folder: &Path, path: &str) -> Outcome<Self> {
        copy_folder(Path::new(BUILT), folder)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let server = listener.local_addr()?.to_string();
        let (site, below) = (folder.to_owned(), format!("/{path}"));
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (site, below) = (site.clone(), below.clone());
                tokio::spawn(async move {
                    // A browser that goes away is no fault of the server.
                    let _ = answer(stream, &site, &below).await;
                });
            }
        });
        Ok(Self { folder: folder.into(), server, serving })
    }

    /// Where it is served: host and port.
    pub fn server(&self) -> &str {
        &self.server
    }

    /// Publishes another version, in which the page and its wasm are others. Files of the version before are removed,
    /// as by a careless upload.
    ///
    /// # Errors
    /// When the build has another shape than this expects.
    pub fn publish(&self, name: &str) -> Outcome {
        let read = |file: &str| fs::read_to_string(self.folder.join(file));
        let (page, worker) = (read("index.html")?, read("service-worker.js")?);
        let wasm = fs::read_dir(&self.folder)?
            .flatten()
            .map(|file| file.file_name().to_string_lossy().into_owned())
            .find(|file| {
                file.starts_with("muctieu-") && Path::new(file).extension().is_some_and(|ending| ending == "wasm")
            })
            .ok_or("the app has its wasm")?;
        let renamed = format!("muctieu-{name}.wasm");
        let mut program = fs::read(self.folder.join(&wasm))?;
        program.extend(remark(name)?);
        fs::remove_file(self.folder.join(&wasm))?;
        fs::write(self.folder.join(&renamed), &program)?;
        // The script is let in by its hash, and names the wasm: a version that changes it changes the hash.
        let changed = with_new_hash(&page, &page.replace(&wasm, &renamed))?
            .replace("<html ", &format!("<html data-version=\"{name}\" "));
        fs::write(self.folder.join("index.html"), &changed)?;
        let worker = worker
            .replace(&digest(page.as_bytes()), &digest(changed.as_bytes()))
            .replace(
                &format!("\"{wasm}\":\"{}\"", between(&worker, &format!("\"{wasm}\":\""))?),
                &format!("\"{renamed}\":\"{}\"", digest(&program)),
            )
            .replace(
                &format!("const VERSION = \"{}\"", between(&worker, "const VERSION = \"")?),
                &format!("const VERSION = \"{name}\""),
            );
        Ok(fs::write(self.folder.join("service-worker.js"), worker)?)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// A section of a wasm that says something and does nothing.
fn remark(text: &str) -> Outcome<Vec<u8>> {
    let length = u8::try_from(text.len())?;
    let mut section = vec![0, length + 1, length];
    section.extend(text.bytes());
    Ok(section)
}

fn digest(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    hash.iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(half.into(), 16))
        .take(DIGITS)
        .collect()
}

/// What stands after `opening`, up to the next quote.
fn between(text: &str, opening: &str) -> Outcome<String> {
    let rest = text.split_once(opening).ok_or_else(|| format!("{opening} should be there"))?.1;
    Ok(rest.split_once('"').ok_or("a quote should follow")?.0.into())
}

/// The changed page with a policy that lets its script in.
fn with_new_hash(page: &str, changed: &str) -> Outcome<String> {
    let script = |page: &str| -> Outcome<String> {
        let rest = page.split_once("<script type=\"module\">").ok_or("the page should have a script")?.1;
        Ok(rest.split_once("</script>").ok_or("the script should end")?.0.into())
    };
    let hash = |page: &str| -> Outcome<String> { Ok(base64(&Sha256::digest(script(page)?.as_bytes()))) };
    Ok(changed.replace(&hash(page)?, &hash(changed)?))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |number: u32| char::from(DIGITS[(number & 63) as usize]);
    let group = |group: &[u8]| {
        let number = (0..3).fold(0, |number, index| number << 8 | u32::from(group.get(index).copied().unwrap_or(0)));
        let digits = [digit(number >> 18), digit(number >> 12), digit(number >> 6), digit(number)];
        digits.into_iter().take(group.len() + 1).chain(std::iter::repeat_n('=', 3 - group.len())).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)?.flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Answers one request with a file.
async fn answer(mut stream: TcpStream, site: &Path, below: &str) -> Outcome {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") && head.len() < 1 << 16 {
        let mut byte = [0];
        if stream.read(&mut byte).await? == 0 {
            return Ok(());
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let path = head.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
    let name = path.strip_prefix(below).unwrap_or(path);
    let name = if name.is_empty() { "index.html" } else { name };
    let kind = match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "text/plain",
    };
    let (status, body) = match fs::read(site.join(name)) {
        Ok(body) if !name.contains("..") => ("200 OK", body),
        _ => ("404 Not Found", b"not here".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    Ok(stream.write_all(&body).await?)
}
