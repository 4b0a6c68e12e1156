namespace Jauge.Pricing.Focus;

/// <summary>The commitment that a row is bought for, or is covered by.</summary>
/// <param name="Id">CommitmentDiscountId: component and commitment, since a plan has no purchase number yet.</param>
/// <param name="Name">CommitmentDiscountName.</param>
/// <param name="Category">CommitmentDiscountCategory: <c>Spend</c> for a savings plan, <c>Usage</c> for a reservation.</param>
/// <param name="Type">CommitmentDiscountType, in the providers' words.</param>
/// <param name="Status">CommitmentDiscountStatus: <c>Used</c> on usage, null on the purchase.</param>
/// <param name="Quantity">CommitmentDiscountQuantity: money for a spend commitment, pricing units for a usage commitment.</param>
/// <param name="Unit">CommitmentDiscountUnit: currency or pricing unit.</param>
public sealed record FocusCommitment(string Id, string Name, string Category, string Type, string? Status, decimal Quantity, string Unit);
