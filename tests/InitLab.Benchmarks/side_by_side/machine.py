"""What the numbers were measured on."""
import os
import platform
import re


def cpu_info():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        return info.read()


def describe():
    """The machine, such as `AMD EPYC, 2 cores, AVX2 and FMA, Debian GNU/Linux 12`."""
    info = cpu_info()
    model = re.search(r"^model name\s*:\s*(.+)$", info, re.MULTILINE)
    vectors = "AVX-512" if has_avx512() else "AVX2 and FMA" if re.search(r"\bavx2\b.*\bfma\b|\bfma\b.*\bavx2\b", info) else ""
    cores = len(os.sched_getaffinity(0))
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    parts = [model[1] if model else platform.machine(), f"{cores} cores", vectors, system]
    return ", ".join(part for part in parts if part)


def has_avx512():
    return re.search(r"\bavx512f\b", cpu_info()) is not None


def blas_settings():
    """OpenBLAS is held to the vectors that the library's kernel uses: 256 bits."""
    return {"OPENBLAS_CORETYPE": "Haswell"} if has_avx512() else {}


def blas_note():
    """What to say beside the table of that."""
    return ["OPENBLAS_CORETYPE=Haswell (the machine has AVX-512)"] if has_avx512() else []
