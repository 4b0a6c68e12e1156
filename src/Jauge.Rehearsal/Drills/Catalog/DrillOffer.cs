using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>A drill that a system allows.</summary>
/// <param name="Name">What it is called on the command line: <c>kill-primary-db</c>.</param>
/// <param name="Title">What happens, in a sentence without a full stop.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Component">To what.</param>
public sealed record DrillOffer(string Name, Text Title, DrillKind Kind, string Component);
