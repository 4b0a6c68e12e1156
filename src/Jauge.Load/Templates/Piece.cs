namespace Jauge.Load.Templates;

/// <summary>A piece of a text with gaps, made ready to be written again and again. The loops share it.</summary>
internal abstract class Piece
{
    /// <summary>Its bytes where it is always the same; else null.</summary>
    internal virtual byte[]? Constant => null;

    internal abstract void Write(ByteBuffer into, Filling filling);
}
