//! Instances of the record's frozen dataclasses, of which a page has fifty, made without their `__init__` in Python.
use pyo3::IntoPyObjectExt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

/// A class whose instances are frozen.
pub struct Frozen {
    class: Py<PyType>,
    /// `object.__new__`.
    create: Py<PyAny>,
}

/// An instance that is being made: nobody else has it yet.
pub struct Made<'py>(Bound<'py, PyAny>);

impl Frozen {
    pub fn new(class: Bound<'_, PyType>) -> PyResult<Frozen> {
        let py = class.py();
        let create = py.get_type::<PyAny>().getattr(intern!(py, "__new__"))?;
        Ok(Frozen {
            class: class.unbind(),
            create: create.unbind(),
        })
    }

    /// An instance of which nothing is set: of a class without slots each attribute is the class's default.
    pub fn make<'py>(&self, py: Python<'py>) -> PyResult<Made<'py>> {
        self.create.bind(py).call1((&self.class,)).map(Made)
    }
}

impl<'py> Made<'py> {
    /// Sets an attribute as `object.__setattr__` does, whatever the class's own says; by that name it takes three times as long.
    #[allow(unsafe_code)]
    pub fn with(
        self,
        name: &Bound<'py, PyString>,
        value: impl IntoPyObject<'py>,
    ) -> PyResult<Self> {
        let value = value.into_bound_py_any(self.0.py())?;
        // SAFETY: the interpreter lock is held, and all three live objects are its own; the function takes references to none.
        let failed = unsafe {
            pyo3::ffi::PyObject_GenericSetAttr(self.0.as_ptr(), name.as_ptr(), value.as_ptr())
        };
        match failed {
            0 => Ok(self),
            _ => Err(PyErr::fetch(self.0.py())),
        }
    }

    /// The instance, of which no more is set.
    pub fn done(self) -> Bound<'py, PyAny> {
        self.0
    }
}
