using Jauge.Core;

namespace Jauge.Review;

/// <summary>A promise of the file, and what the design says about it.</summary>
/// <param name="Path">Its path in the file, such as <c>promises.latency.p99</c> or <c>budgets.aws</c>.</param>
/// <param name="Title">What is promised, in a few words.</param>
/// <param name="Stated">The figure, as the language writes it.</param>
/// <param name="State">The verdict.</param>
/// <param name="Findings">Codes of the findings that concern it, sorted, each once; accepted ones too.</param>
/// <param name="Reason">Why, with the numbers.</param>
public sealed record PromiseVerdict(string Path, Text Title, string Stated, PromiseState State, EquatableList<string> Findings,
    Text Reason);
