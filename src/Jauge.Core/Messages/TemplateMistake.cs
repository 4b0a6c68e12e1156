namespace Jauge.Core.Messages;

/// <summary>Why a text is no template.</summary>
/// <param name="At">First wrong character, counted from 0.</param>
/// <param name="Length">Characters that are wrong; at least 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">How to cure it, where a cure is known.</param>
public sealed record TemplateMistake(int At, int Length, Text Message, Text? Help = null);
