namespace LaborRisk.Domain;

/// <summary>
/// The companies watched, each under a small index that never changes while the process lives: state is arrays by that index.
/// </summary>
public sealed class CompanyDirectory
{
    private readonly Enterprise[] enterprises;
    private readonly Dictionary<string, int> indexes;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    /// <param name="enterprises">In file order; ids must differ.</param>
    /// <exception cref="ArgumentException">Two enterprises share an id.</exception>
    public CompanyDirectory(IEnumerable<Enterprise> enterprises)
    {
        this.enterprises = [.. enterprises];
        indexes = new Dictionary<string, int>(this.enterprises.Length, StringComparer.Ordinal);
        for (var i = 0; i < this.enterprises.Length; i++)
        {
            if (!this.enterprises[i].HasLeft && !indexes.TryAdd(this.enterprises[i].Id, i))
            {
                throw new ArgumentException($"Two enterprises have the id {this.enterprises[i].Id}.", nameof(enterprises));
            }
        }

        bySpan = indexes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Indexes in use, those of companies that have left included.</summary>
    public int Count => enterprises.Length;

    public Enterprise this[int company] => enterprises[company];

    /// <summary>Finds the index of a company by its id; one that has left is not found.</summary>
    public bool TryFind(ReadOnlySpan<char> id, out int company) => bySpan.TryGetValue(id, out company);
}
