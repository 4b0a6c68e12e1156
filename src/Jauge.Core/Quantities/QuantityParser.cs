namespace Jauge.Core;

/// <summary>The shape of every <c>TryParse</c> here: false, with no exception, for a text that is not the quantity.</summary>
/// <typeparam name="T">The quantity.</typeparam>
/// <param name="text">As the file has it, without spaces around it.</param>
/// <param name="value">What was read; the default value on failure.</param>
public delegate bool QuantityParser<T>(string? text, out T value);
