namespace InitLab.Datasets;

/// <summary>The kind of number in an IDX file, by the code that the file gives it.</summary>
public enum IdxType
{
    /// <summary>0 to 255, one byte: pixels and labels.</summary>
    UnsignedByte = 0x08,

    /// <summary>−128 to 127, one byte.</summary>
    SignedByte = 0x09,

    /// <summary>A signed whole number of two bytes.</summary>
    Int16 = 0x0B,

    /// <summary>A signed whole number of four bytes.</summary>
    Int32 = 0x0C,

    /// <summary>A floating-point number of four bytes.</summary>
    Single = 0x0D,

    /// <summary>A floating-point number of eight bytes.</summary>
    Double = 0x0E,
}
