using Jauge.Core.Messages;

namespace Jauge.Load.Plans;

/// <summary>A value taken from an answer.</summary>
/// <param name="Name">Of the gaps that it fills from then on.</param>
/// <param name="From">Where it stands.</param>
/// <param name="IsOptional">Whether an answer without it is good as well; otherwise it is a failure.</param>
public sealed record ValueExtraction(string Name, Extraction From, bool IsOptional = false);
