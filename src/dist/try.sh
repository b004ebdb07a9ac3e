#!/usr/bin/env bash
# Tries the downloads as a user does: unzips each into an empty folder, converts the samples that come with it, and
# compares with what is expected. Run by `mvn -Pdist verify`: try.sh FOLDER-OF-ZIPS FOLDER-OF-EXPECTED-OUTPUT
set -euo pipefail
zips=$1
expected=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Every program of the system but Java.
mkdir "$folder/bin"
for program in /usr/bin/* /bin/*; do
  case ${program##*/} in
    java* | mvn*) ;;
    *) [ -e "$folder/bin/${program##*/}" ] || ln -s "$program" "$folder/bin/" ;;
  esac
done

for zip in "$zips"/mubiao-*.zip; do
  environment=("PATH=$PATH" "JAVA_HOME=${JAVA_HOME:-}")
  [[ $zip != *-with-java.zip ]] || environment=("PATH=$folder/bin")
  rm -rf "$folder/try"
  mkdir "$folder/try"
  unzip -q "$zip" -d "$folder/try"
  cd "$folder"/try/mubiao-*
  env -i HOME="$folder" "${environment[@]}" ./mubiao convert samples -o "$folder/try/out" -q
  for file in "$folder"/try/out/*.csv; do
    cmp "$file" "$expected/${file##*/}"
  done
  cd "$zips"
  echo "${zip##*/}: converts the samples"
done
