//! An element of the page in the browser, and what can be read from it or done to it.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::key::Key;

/// Key under which WebDriver names an element.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element of the page that a browser shows; it does not outlive that page.
#[derive(Debug, Clone)]
pub struct Element<'a> {
    browser: &'a Browser,
    id: String,
}

impl<'a> Element<'a> {
    pub(crate) fn new(browser: &'a Browser, reference: &Value) -> Result<Self> {
        let id = reference[REFERENCE].as_str().context("the answer is not an element")?;
        Ok(Self { browser, id: id.to_owned() })
    }

    /// The element as an argument of [`Browser::execute`].
    pub fn reference(&self) -> Value {
        json!({ REFERENCE: self.id })
    }

    fn get(&self, what: &str) -> Result<Value> {
        self.browser.session().get(&format!("element/{}/{what}", self.id))
    }

    /// The text as a reader sees it.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn text(&self) -> Result<String> {
        Ok(self.get("text")?.as_str().unwrap_or_default().to_owned())
    }

    /// The value of an attribute, as written in the page.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        let value = self
            .browser
            .execute("return arguments[0].getAttribute(arguments[1])", &[self.reference(), name.into()])?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The value of a property, as `value` of an input or `checked`.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn property(&self, name: &str) -> Result<Value> {
        self.get(&format!("property/{name}"))
    }

    /// The computed value of a CSS property.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn style(&self, name: &str) -> Result<String> {
        Ok(self.get(&format!("css/{name}"))?.as_str().unwrap_or_default().to_owned())
    }

    /// The name that assistive technology reads.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn accessible_name(&self) -> Result<String> {
        Ok(self.get("computedlabel")?.as_str().unwrap_or_default().to_owned())
    }

    /// Whether a reader sees it.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn is_shown(&self) -> Result<bool> {
        Ok(self.get("displayed")?.as_bool().unwrap_or_default())
    }

    /// Left, top, width and height in the page, in CSS pixels.
    ///
    /// # Errors
    /// When the element is gone.
    pub fn rectangle(&self) -> Result<[f64; 4]> {
        let value = self.get("rect")?;
        Ok(["x", "y", "width", "height"].map(|key| value[key].as_f64().unwrap_or_default()))
    }

    /// Clicks its middle, scrolling it into view.
    ///
    /// # Errors
    /// When the element is gone or something covers it.
    pub fn click(&self) -> Result<()> {
        self.browser.session().post(&format!("element/{}/click", self.id), &json!({}))?;
        Ok(())
    }

    /// Moves the keyboard's focus to it.
    ///
    /// # Errors
    /// When the element is gone or takes no focus.
    pub fn focus(&self) -> Result<()> {
        let script = "arguments[0].focus(); return document.activeElement === arguments[0]";
        if self.browser.execute(script, &[self.reference()])? != json!(true) {
            bail!("the element takes no focus");
        }
        Ok(())
    }

    /// Chooses an option of a `<select>` with the keyboard alone: focus, then the arrow keys.
    ///
    /// # Errors
    /// When there is no such option, or it is not the chosen one after that.
    pub fn choose(&self, label: &str) -> Result<()> {
        let (options, chosen) = self.options()?;
        let wanted = options.iter().position(|option| option == label);
        let wanted = wanted.with_context(|| format!("no option {label:?}; there are {options:?}"))?;
        self.focus()?;
        let key = if wanted < chosen { Key::Up } else { Key::Down };
        for _ in 0..wanted.abs_diff(chosen) {
            self.browser.press(key)?;
        }
        let (options, chosen) = self.options()?;
        match options.get(chosen) {
            Some(found) if found == label => Ok(()),
            found => bail!("chose {label:?} by keyboard, but {found:?} is chosen"),
        }
    }

    /// The labels of a `<select>`'s options and the index of the chosen one.
    fn options(&self) -> Result<(Vec<String>, usize)> {
        let script = "const select = arguments[0]; return [[...select.options].map(o => o.label), select.selectedIndex]";
        let value = self.browser.execute(script, &[self.reference()])?;
        let labels = value[0].as_array().context("the element is not a <select>")?;
        let labels = labels.iter().map(|label| label.as_str().unwrap_or_default().to_owned()).collect();
        let chosen = value[1].as_u64().and_then(|index| usize::try_from(index).ok());
        Ok((labels, chosen.context("no option is chosen")?))
    }
}
