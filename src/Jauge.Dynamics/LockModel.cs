namespace Jauge.Dynamics;

/// <summary>A row lock that a call takes.</summary>
/// <param name="Table">Index among the tables of all components.</param>
/// <param name="Rows">Rows to choose from; at least 1.</param>
/// <param name="Hottest">Share of the calls that want the first row; 0: all rows are equal.</param>
/// <param name="IsTransaction">Whether the row stays locked until the caller has done with its own request.</param>
public sealed record LockModel(int Table, int Rows, double Hottest, bool IsTransaction);
