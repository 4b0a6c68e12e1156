using Jauge.Core;

namespace Jauge.Pricing.Runs;

/// <summary>What a run used in one interval.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="At">Its end, after the beginning.</param>
/// <param name="Uses">By component and region; what is not named runs as the file says.</param>
public sealed record ObservedInterval(TimeSpan From, TimeSpan At, EquatableList<ObservedUse> Uses);
