"""Debian's jupyter_kernel_test, configured for C#."""
import unittest

import jupyter_kernel_test
from kernels import NAME, PATIENCE

# There is no pager in a C# notebook; that test has nothing to ask for.
WITHOUT = {"test_pager"}


class CSharpKernel(jupyter_kernel_test.KernelTests):
    kernel_name = NAME

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # The suite's own time limits are for a kernel that has run a cell.
        cls.kc.execute_interactive("1", timeout=PATIENCE, output_hook=lambda message: None)

    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oh");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Math.Atan", "matches": {"Atan", "Atan2", "Atanh"}},
        {"text": '"🙂".PadL', "matches": {"PadLeft"}},
    ]
    complete_code_samples = ["1", "var x = 1;", "class A { }", "int F()\n{\n    return 1;\n}", "// a comment"]
    incomplete_code_samples = ["if (true) {", "class A {", "Console.WriteLine(", "var text = @\"", "/* a comment"]
    invalid_code_samples = ["}", "int class = 1;"]
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new[] { 1.5, 2.5 }.Sum()", "result": "4"},
        {"code": "6 * 7 ", "result": "42"},
    ]
    code_display_data = [
        {"code": 'HTML("<b>x</b>").Display();', "mime": "text/html"},
        {"code": 'Markdown("*x*").Display();', "mime": "text/markdown"},
        {"code": "42.Display();", "mime": "text/plain"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"


def checks():
    """Runs the suite and gives each test's name and faults."""
    tests = unittest.defaultTestLoader.loadTestsFromTestCase(CSharpKernel)
    result = unittest.TestResult()
    tests.run(result)
    faults = {}
    for test, text in result.errors + result.failures + result.skipped:
        # A part of a test names the test that it belongs to.
        name = getattr(test, "test_case", test).id().rsplit(".", 1)[-1]
        faults.setdefault(name, []).append(text.strip().replace("\n", " | "))
    names = [name for name in unittest.defaultTestLoader.getTestCaseNames(CSharpKernel) if name not in WITHOUT]
    for name in names:
        yield f"jupyter_kernel_test {name}", faults.get(name, [])
    for name in sorted(set(faults) - set(names) - WITHOUT):
        yield f"jupyter_kernel_test {name}", faults[name]
