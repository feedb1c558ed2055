//! The objects of a page's JSON-LD by their types, which `saring/fields` gives once.
use std::collections::HashMap;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PySet, PyString};

type Object<'py> = Bound<'py, PyDict>;
/// Lists of objects, objects by their identity, and all types.
type Sorted<'py> = (Vec<Vec<Object<'py>>>, Bound<'py, PyDict>, Bound<'py, PySet>);

/// Properties whose values are objects of the page as well.
const INNER: [&str; 3] = ["@graph", "mainEntity", "mainEntityOfPage"];

/// Types of one object that are read.
const MOST_TYPES: usize = 20;

/// Types of objects, in groups.
#[pyclass(frozen, module = "saring._core")]
pub struct ObjectKinds {
    /// The number of each type's group.
    groups: HashMap<String, usize>,
    count: usize,
}

#[pymethods]
impl ObjectKinds {
    #[new]
    fn new(groups: Vec<Vec<String>>) -> Self {
        let count = groups.len();
        let kinds = groups.into_iter().enumerate();
        let kinds =
            kinds.flat_map(|(group, kinds)| kinds.into_iter().map(move |kind| (kind, group)));
        ObjectKinds {
            groups: kinds.collect(),
            count,
        }
    }

    /// The objects at the top of these values, in graphs and as main entities, up to so many: those of each group;
    /// by their identity those that have more than that and types; and all their types.
    fn sort<'py>(&self, values: &Bound<'py, PyList>, most: usize) -> PyResult<Sorted<'py>> {
        let py = values.py();
        let (by_id, kinds) = (PyDict::new(py), PySet::empty(py)?);
        let mut lists = vec![Vec::new(); self.count];
        for node in objects(values, most)? {
            if let Some(identity) = node.get_item(intern!(py, "@id"))?
                && identity.is_instance_of::<PyString>()
                && node.len() > 2
                && !by_id.contains(&identity)?
            {
                by_id.set_item(identity, &node)?;
            }
            for kind in types(&node)? {
                let Ok(told) = kind.to_str() else {
                    continue;
                };
                let name = told.rsplit('/').next().unwrap_or(told);
                if let Some(&group) = self.groups.get(name)
                    && lists[group]
                        .last()
                        .is_none_or(|last: &Object<'_>| !last.is(&node))
                {
                    lists[group].push(node.clone());
                }
                if name.len() == told.len() {
                    kinds.add(&kind)?;
                } else {
                    kinds.add(name)?;
                }
            }
        }
        Ok((lists, by_id, kinds))
    }
}

/// The objects in these values, those of the first level first.
fn objects<'py>(values: &Bound<'py, PyList>, most: usize) -> PyResult<Vec<Object<'py>>> {
    let py = values.py();
    let inner = INNER.map(|key| PyString::intern(py, key));
    let mut queue: Vec<Bound<'py, PyAny>> = values.iter().collect();
    let (mut nodes, mut at) = (Vec::new(), 0);
    while at < queue.len() && nodes.len() < most {
        let value = queue[at].clone();
        at += 1;
        if let Ok(list) = value.cast::<PyList>() {
            queue.extend(list.iter().take(most));
        } else if let Ok(node) = value.cast_into::<PyDict>() {
            for key in &inner {
                if let Some(value) = node.get_item(key)?
                    && (value.is_instance_of::<PyDict>() || value.is_instance_of::<PyList>())
                {
                    queue.push(value);
                }
            }
            nodes.push(node);
        }
    }
    Ok(nodes)
}

/// The types of an object as written.
fn types<'py>(node: &Object<'py>) -> PyResult<Vec<Bound<'py, PyString>>> {
    let Some(kind) = node.get_item(intern!(node.py(), "@type"))? else {
        return Ok(Vec::new());
    };
    if let Ok(list) = kind.cast::<PyList>() {
        return Ok(list
            .iter()
            .take(MOST_TYPES)
            .filter_map(|kind| kind.cast_into().ok())
            .collect());
    }
    Ok(kind.cast_into().ok().into_iter().collect())
}
