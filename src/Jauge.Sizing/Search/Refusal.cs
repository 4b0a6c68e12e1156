using Jauge.Core;

namespace Jauge.Sizing.Search;

/// <summary>Why a choice does not do.</summary>
/// <param name="Evidence">What that rests on.</param>
/// <param name="Promise">Path of the promise that it breaks.</param>
/// <param name="Reason">By how much.</param>
internal sealed record Refusal(Evidence Evidence, string Promise, Text Reason);
