using Jauge.Core;

namespace Jauge.Spec.Scenarios;

/// <summary>A table that load tests send, as its file has it.</summary>
/// <param name="Columns">Names of the columns, none twice.</param>
/// <param name="Rows">At least one, each with as many fields as columns.</param>
public sealed record DataFile(EquatableList<string> Columns, EquatableList<EquatableList<string>> Rows);
