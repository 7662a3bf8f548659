using LaborRisk.Server.Http;

namespace LaborRisk.Server.Library;

/// <summary>What the page sends. Lives as long as the request.</summary>
/// <param name="Text">The question, 1..2,000 characters.</param>
/// <param name="EnterpriseId">From the poster; absent = the question counts for the district only.</param>
/// <param name="Visitor">Random number of the browser, 16..64 letters, digits, - or _; required to join.</param>
/// <param name="Join">True = the question counts; false = it leaves no trace.</param>
internal sealed record SearchRequest(string? Text, string? EnterpriseId, string? Visitor, bool Join)
{
    public const int LongestText = 2_000;
    private const int ShortestVisitor = 16;
    private const int LongestVisitor = 64;

    /// <summary>The first field at fault; <c>null</c> = none.</summary>
    public Fault? Fault() => this switch
    {
        { Text: null } or { Text.Length: > LongestText } => LibraryFaults.Text,
        _ when string.IsNullOrWhiteSpace(Text) => LibraryFaults.Text,
        { Join: true } when !IsVisitor(Visitor) => LibraryFaults.Visitor,
        { Join: true, EnterpriseId: { } id } when id.Length != 18 || !id.All(char.IsAsciiLetterOrDigit) => LibraryFaults.EnterpriseId,
        _ => null,
    };

    private static bool IsVisitor(string? visitor) =>
        visitor is { Length: >= ShortestVisitor and <= LongestVisitor }
        && visitor.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
