namespace Jauge.Core;

/// <summary>A stretch of a file. Lines and columns count from 1, in UTF-16 units; the end column is the first one after the
/// stretch.</summary>
/// <param name="File">The path as the user gave it: never made absolute, so that outputs are the same on every machine.</param>
/// <param name="Line">First line; 0 when the whole file is meant.</param>
/// <param name="Column">First column; 0 when the whole file is meant.</param>
/// <param name="EndLine">Last line.</param>
/// <param name="EndColumn">Column after the last character.</param>
public sealed record SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>True for <see cref="None"/>: the file as a whole.</summary>
    public bool IsNone => Line == 0;

    /// <summary>The file as a whole, for what has no place in it.</summary>
    public static SourceSpan None(string file) => new(file, 0, 0, 0, 0);

    /// <summary>One stretch inside this one, which must lie on one line; a span of several lines, or of none, is returned whole.</summary>
    /// <param name="start">Characters from the start of this span; at least 0.</param>
    /// <param name="length">Characters; at least 0.</param>
    public SourceSpan Within(int start, int length)
    {
        var end = Math.Min(Column + start + length, EndColumn);
        return IsNone || Line != EndLine || Column + start > EndColumn
            ? this
            : this with { Column = Column + start, EndColumn = Math.Max(end, Column + start) };
    }

    /// <summary><c>file:line:column</c>, or the file alone.</summary>
    public override string ToString() => IsNone ? File : FormattableString.Invariant($"{File}:{Line}:{Column}");
}
