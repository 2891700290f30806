using Microsoft.EntityFrameworkCore;

namespace Learning.Essays;

/// <summary>Work of what stands above the essays that the leased <see cref="DeadlineRounds"/> do as well.</summary>
/// <param name="Find">What is due, by id.</param>
/// <param name="Do">One of them, in a transaction; false when somebody else did it.</param>
public sealed record RoundPiece(Func<DbContext, DateTimeOffset, CancellationToken, Task<IReadOnlyList<Guid>>> Find, Func<DbContext, Guid, DateTimeOffset, CancellationToken, Task<bool>> Do);
