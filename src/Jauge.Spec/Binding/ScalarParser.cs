namespace Jauge.Spec.Binding;

/// <summary>Reads a scalar.</summary>
/// <param name="text">The text as written, without surrounding blanks.</param>
/// <param name="path">Its path in the file: the identity of a range, so that the same range cancels in a difference.</param>
/// <returns>The value; null when the text is not of the type.</returns>
public delegate object? ScalarParser(string text, string path);
