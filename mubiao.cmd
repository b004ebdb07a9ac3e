@echo off
rem Runs mubiao from its project folder; builds it first where that is needed.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\mubiao.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo mubiao: building, first run ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -Dmaven.test.skip=true package 1>&2 <nul
  if errorlevel 1 (
    popd
    echo mubiao: the build failed. 1>&2
    exit /b 3
  )
  popd
)
rem The quick compiler is best up to thousands of files; a large heap is collected best by several threads.
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%A in (%*) do if exist "%%~A\" set "FLAGS=-XX:+UseParallelGC -XX:TieredStopAtLevel=1"
rem Classes as the build laid them out for this Java; any other Java starts without.
set "ARCHIVE="
if exist "%HOME_DIR%target\mubiao.jsa" set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%HOME_DIR%target\mubiao.jsa" -Xlog:disable -Xlog:all=error:stderr
rem What the program prints is UTF-8, in Chinese on a Chinese system; the console goes back to its code page.
set "CODEPAGE="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "CODEPAGE=%%P"
if defined CODEPAGE chcp 65001 >nul 2>nul
"%JAVA%" %FLAGS% %ARCHIVE% -Dsun.jnu.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=off -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
if defined CODEPAGE chcp %CODEPAGE% >nul 2>nul
exit /b %CODE%
