using System.Data.Common;
using Dapper;

namespace LaborRisk.Ledger;

/// <summary>One transaction's access to the store.</summary>
internal sealed class Work(DbConnection connection, DbTransaction transaction)
{
    /// <returns>Rows changed.</returns>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);

    public List<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction).AsList();

    /// <summary>The first row, or <c>default</c>.</summary>
    public T? First<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);
}
