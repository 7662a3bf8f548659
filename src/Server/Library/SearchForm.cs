namespace LaborRisk.Server.Library;

/// <summary>What the page sends, for the description of the routes. It is never made: a string cannot be wiped, see <see cref="SearchRequest"/>.</summary>
/// <param name="Text">The question, 1..2,000 characters.</param>
/// <param name="EnterpriseId">From the poster; absent = the question counts for the district only.</param>
/// <param name="Visitor">Random number of the browser, 16..64 letters, digits, - or _; required to join.</param>
/// <param name="Join">True = the question counts; false = it leaves no trace.</param>
internal sealed record SearchForm(string? Text, string? EnterpriseId, string? Visitor, bool Join);
