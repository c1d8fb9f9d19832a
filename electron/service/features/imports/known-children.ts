import type { Child } from '#shared/features/children/child.ts'

export type Recognisable = Pick<Child, 'name' | 'bornOn' | 'idNumber' | 'guardianName'>

/** Children already known, by what a repetition is recognised by. */
export class KnownChildren<Place> {
  readonly #byIdNumber = new Map<string, Place>()
  readonly #byNameAndBirth = new Map<
    string,
    { readonly child: Recognisable; readonly place: Place }[]
  >()

  add(child: Recognisable, place: Place): void {
    if (child.idNumber !== null && !this.#byIdNumber.has(child.idNumber)) {
      this.#byIdNumber.set(child.idNumber, place)
    }
    const namesakes = this.#byNameAndBirth.get(nameAndBirth(child))
    if (namesakes === undefined) this.#byNameAndBirth.set(nameAndBirth(child), [{ child, place }])
    else namesakes.push({ child, place })
  }

  findByIdNumber(child: Recognisable): Place | undefined {
    return child.idNumber === null ? undefined : this.#byIdNumber.get(child.idNumber)
  }

  /** Same name, birth and guardian, and no two ID numbers to tell them apart. */
  findAlike(child: Recognisable): Place | undefined {
    return this.#namesakes(child).find(
      (other) => other.child.guardianName === child.guardianName && !haveTwoIds(other.child, child),
    )?.place
  }

  /** Same name and birth day, and no two ID numbers to tell them apart. */
  findNamesake(child: Recognisable): Place | undefined {
    return this.#namesakes(child).find((other) => !haveTwoIds(other.child, child))?.place
  }

  #namesakes(child: Recognisable) {
    return this.#byNameAndBirth.get(nameAndBirth(child)) ?? []
  }
}

function haveTwoIds(one: Recognisable, other: Recognisable): boolean {
  return one.idNumber !== null && other.idNumber !== null
}

function nameAndBirth(child: Recognisable): string {
  return `${child.name} ${child.bornOn}`
}
