namespace Jauge.Spec.Explaining;

/// <summary>What there is to say about one code: cause, example and cure.</summary>
/// <param name="Code">The code, such as <c>JG1020</c>.</param>
/// <param name="Title">What goes wrong, in a few words.</param>
/// <param name="Body">The rest, in Markdown, without surrounding empty lines; never empty.</param>
public sealed record Explanation(string Code, string Title, string Body);
