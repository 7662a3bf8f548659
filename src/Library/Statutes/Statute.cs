namespace LaborRisk.Library;

/// <summary>A statute, regulation or judicial interpretation.</summary>
/// <param name="Title">As lawyers cite it, without the name of the state: 劳动合同法.</param>
/// <param name="Version">Date of the version we hold; a later amendment is not in it.</param>
public sealed record Statute(string Title, DateOnly Version);
