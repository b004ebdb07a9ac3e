@echo off
rem Runs mubiao: a download has the program beside this, and may have a Java of its own; a project builds it first.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%mubiao.jar"
if not exist "%JAR%" set "JAR=%HOME_DIR%target\mubiao.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_DIR%runtime\bin\java.exe" set "JAVA=%HOME_DIR%runtime\bin\java.exe"
if "%JAVA%"=="java" (
  where java >nul 2>nul
  if errorlevel 1 (
    echo mubiao: Java 17 or later is needed: install it, or set JAVA_HOME. 1>&2
    exit /b 3
  )
)
rem Java of before 9 does not know this option, and one of before 17 does not know that module.
"%JAVA%" --describe-module jdk.random >nul 2>nul
if errorlevel 1 if not exist "%HOME_DIR%runtime\bin\java.exe" (
  echo mubiao: Java 17 or later is needed; this is older: "%JAVA%" 1>&2
  exit /b 3
)
if exist "%JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo mubiao: Maven 3.8 or later is needed for the first run. 1>&2
  exit /b 3
)
echo mubiao: building, which takes some minutes [first run] ... 1>&2
set "SPARK="
if "%~1"=="spark" set "SPARK=-Pspark"
pushd "%HOME_DIR%"
call mvn -B -q -Dmaven.test.skip=true -Dmubiao.core %SPARK% package 1>&2 <nul
if errorlevel 1 (
  popd
  echo mubiao: the build failed; its output stands above. 1>&2
  exit /b 3
)
popd
:run
rem The quick compiler alone: the thorough one takes longer to get ready than it saves in thousands of files.
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
rem Classes as the build laid them out for this Java; any other Java starts without.
set "ARCHIVE="
if exist "%HOME_DIR%target\mubiao.jsa" set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%HOME_DIR%target\mubiao.jsa" -Xlog:disable -Xlog:all=error:stderr
rem What the program prints is UTF-8, in Chinese on a Chinese system; the console goes back to its code page.
set "CODEPAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "CODEPAGE=%%P"
if defined CODEPAGE chcp 65001 >nul 2>nul
"%JAVA%" %FLAGS% %MUBIAO_JAVA_FLAGS% %ARCHIVE% -Dorg.slf4j.simpleLogger.defaultLogLevel=off -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% >nul 2>nul
exit /b %CODE%
